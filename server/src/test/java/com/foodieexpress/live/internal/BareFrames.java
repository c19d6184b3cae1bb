package com.foodieexpress.live.internal;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.net.InetSocketAddress;

/// What a map's frames cost at least: a WebSocket server of Netty alone that writes ten bytes for each thing into one
/// frame and sends it to everybody, without looking who sees what, who is slow, or what has changed.
final class BareFrames implements AutoCloseable {

    private static final int LARGEST = 1 << 16;
    static final int CHANGE_BYTES = 10;

    private final NioEventLoopGroup threads = new NioEventLoopGroup(1);
    private final ChannelGroup viewers = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
    private final Channel door;

    BareFrames() throws InterruptedException {
        door = new ServerBootstrap()
                .group(threads)
                .channel(NioServerSocketChannel.class)
                .childHandler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        channel.pipeline()
                                .addLast(
                                        new HttpServerCodec(),
                                        new HttpObjectAggregator(LARGEST),
                                        new WebSocketServerProtocolHandler("/"),
                                        new Subscriptions());
                    }
                })
                .bind(new InetSocketAddress("127.0.0.1", 0))
                .sync()
                .channel();
    }

    String address() {
        return "ws://127.0.0.1:" + ((InetSocketAddress) door.localAddress()).getPort() + "/";
    }

    /// Sends where all of them are, with so many bytes before the time.
    void send(int head, double millis, double[] lat, double[] lng) {
        ByteBuf frame = PooledByteBufAllocator.DEFAULT.directBuffer(head + 14 + CHANGE_BYTES * lat.length);
        frame.writeZero(head).writeDouble(millis).writeMedium(lat.length);
        for (int i = 0; i < lat.length; i++) {
            frame.writeShort(i).writeInt((int) Math.round(lat[i] * 1e6)).writeInt((int) Math.round(lng[i] * 1e6));
        }
        viewers.writeAndFlush(new BinaryWebSocketFrame(frame.writeMedium(0)));
    }

    @Override
    public void close() {
        door.close().syncUninterruptibly();
        viewers.close().syncUninterruptibly();
        threads.shutdownGracefully().syncUninterruptibly();
    }

    private final class Subscriptions extends SimpleChannelInboundHandler<TextWebSocketFrame> {
        @Override
        protected void channelRead0(ChannelHandlerContext context, TextWebSocketFrame asked) {
            viewers.add(context.channel());
            context.writeAndFlush(new TextWebSocketFrame("{\"type\":\"subscribed\"}"));
        }
    }
}
