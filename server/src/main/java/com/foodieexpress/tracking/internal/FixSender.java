package com.foodieexpress.tracking.internal;

import com.foodieexpress.kernel.Refusal;
import io.netty.channel.EventLoop;

/// Who waits for the receipt of an upload. Answered on its own event loop, in one go with the others of
/// that loop.
interface FixSender {

    EventLoop loop();

    void stored(FixUpload.Receipt receipt);

    void notStored(Refusal refusal);
}
