package com.foodieexpress.bench.tracking.ingest;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.EventLoopGroup;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolConfig;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler;
import io.netty.handler.codec.http.websocketx.WebSocketVersion;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// One run of many phones against one server: connect, warm up, measure, stop sending, and wait for every answer that
/// is
/// still owed.
final class Load {

    private static final int WARM_UP_MILLIS = 2_000;
    private static final int PATIENCE_SECONDS = 30;

    /// Which server, and what it knows its phones by; `platform` tells it from a floor.
    record Goal(URI address, String httpPath, String socketPath, boolean platform) {}

    /// A phone to be: its fixes and the headers that say whose it is.
    record Phone(Track track, Map<String, String> headers) {}

    /// What a run brought. `acknowledged` counts everything, also before and after the measured seconds.
    record Outcome(double perSecond, double p50Millis, double p99Millis, long acknowledged) {}

    private final Goal goal;
    private final Way way;
    private final Tally tally = new Tally();

    private Load(Goal goal, Way way) {
        this.goal = goal;
        this.way = way;
    }

    static Outcome run(Goal goal, Way way, List<Phone> phones, int seconds) throws InterruptedException {
        return new Load(goal, way).run(phones, seconds);
    }

    private Outcome run(List<Phone> phones, int seconds) throws InterruptedException {
        EventLoopGroup loop = Transport.loops(1);
        try {
            List<Channel> lines = new ArrayList<>();
            for (Phone phone : phones) {
                lines.add(connect(loop, phone));
            }
            await("phones to be ready", () -> tally.readyPhones() == phones.size());
            Thread.sleep(WARM_UP_MILLIS);
            tally.record(true);
            long before = tally.acknowledgedFixes();
            long begin = System.nanoTime();
            Thread.sleep(seconds * 1_000L);
            double perSecond = (tally.acknowledgedFixes() - before) / ((System.nanoTime() - begin) / 1e9);
            tally.record(false);
            tally.stop();
            await("all answers", () -> tally.acknowledgedFixes() == tally.sentFixes());
            for (Channel line : lines) {
                line.close().sync();
            }
            return new Outcome(perSecond, tally.millis(0.5), tally.millis(0.99), tally.acknowledgedFixes());
        } finally {
            loop.shutdownGracefully(0, 5, java.util.concurrent.TimeUnit.SECONDS).sync();
        }
    }

    private interface Condition {
        boolean holds();
    }

    private void await(String what, Condition condition) throws InterruptedException {
        long begin = System.nanoTime();
        while (!condition.holds()) {
            tally.mustBeWhole();
            if (System.nanoTime() - begin > PATIENCE_SECONDS * 1_000_000_000L) {
                throw new IllegalStateException("waited in vain for " + what + ": " + tally.acknowledgedFixes() + " of "
                        + tally.sentFixes() + " fixes acknowledged");
            }
            Thread.sleep(5);
        }
        tally.mustBeWhole();
    }

    private Channel connect(EventLoopGroup loop, Phone phone) throws InterruptedException {
        return new Bootstrap()
                .group(loop)
                .channel(Transport.socket())
                .option(ChannelOption.TCP_NODELAY, true)
                .handler(new ChannelInitializer<Channel>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        if (way.socket()) {
                            uplink(channel.pipeline(), phone);
                        } else {
                            channel.pipeline().addLast(http(phone));
                        }
                    }
                })
                .connect(goal.address().getHost(), goal.address().getPort())
                .sync()
                .channel();
    }

    private HttpPhone http(Phone phone) {
        var headers = new StringBuilder();
        phone.headers()
                .forEach((name, value) ->
                        headers.append(name).append(": ").append(value).append("\r\n"));
        return new HttpPhone(
                goal.address().getAuthority(), goal.httpPath(), headers.toString(), phone.track(), way.fixes(), tally);
    }

    private void uplink(ChannelPipeline pipeline, Phone phone) {
        var headers = new DefaultHttpHeaders();
        phone.headers().forEach(headers::set);
        var config = WebSocketClientProtocolConfig.newBuilder()
                .webSocketUri(URI.create("ws://" + goal.address().getAuthority() + goal.socketPath()))
                .version(WebSocketVersion.V13)
                .customHeaders(headers)
                .build();
        pipeline.addLast(
                new HttpClientCodec(),
                new HttpObjectAggregator(8_192),
                new WebSocketClientProtocolHandler(config),
                new SocketPhone(phone.track(), way.fixes(), way.window(), goal.platform(), tally));
    }
}
