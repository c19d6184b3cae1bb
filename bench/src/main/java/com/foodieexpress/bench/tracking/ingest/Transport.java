package com.foodieexpress.bench.tracking.ingest;

import io.netty.channel.EventLoopGroup;
import io.netty.channel.ServerChannel;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollEventLoopGroup;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;

/// The fastest sockets this machine has, on both sides of every comparison.
final class Transport {

    private static final boolean NATIVE = Epoll.isAvailable();

    private Transport() {}

    static EventLoopGroup loops(int threads) {
        return NATIVE ? new EpollEventLoopGroup(threads) : new NioEventLoopGroup(threads);
    }

    static Class<? extends SocketChannel> socket() {
        return NATIVE ? EpollSocketChannel.class : NioSocketChannel.class;
    }

    static Class<? extends ServerChannel> server() {
        return NATIVE ? EpollServerSocketChannel.class : NioServerSocketChannel.class;
    }
}
