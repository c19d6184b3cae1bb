package com.foodieexpress.identity.internal;

/// A QR code as an SVG path, made here so that no secret is drawn by somebody else's service. `size`
/// squares each way, with the quiet margin; the path covers the dark ones.
record QrCode(int size, String path) {

    private static final int MARGIN = 4;

    static QrCode of(String text) {
        var code = io.nayuki.qrcodegen.QrCode.encodeText(text, io.nayuki.qrcodegen.QrCode.Ecc.MEDIUM);
        var path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            int x = 0;
            while (x < code.size) {
                int end = x;
                while (end < code.size && code.getModule(end, y)) {
                    end++;
                }
                if (end > x) {
                    int run = end - x;
                    path.append("M%d %dh%dv1h-%dz".formatted(x + MARGIN, y + MARGIN, run, run));
                }
                x = end + 1;
            }
        }
        return new QrCode(code.size + 2 * MARGIN, path.toString());
    }
}
