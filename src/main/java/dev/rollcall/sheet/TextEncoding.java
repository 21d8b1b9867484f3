package dev.rollcall.sheet;

import dev.rollcall.values.Result;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Tells in which encoding a text file is: by its byte-order mark, else UTF-8 where the whole file is valid UTF-8, else
 * Windows-1252. What is neither is refused, and so is a file that is UTF-8 but for a few broken places, since reading
 * it as Windows-1252 would garble every name in it.
 */
final class TextEncoding {

    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int SNIFF = 4096;

    record Detected(Charset charset, int bomBytes) {}

    private TextEncoding() {}

    static Result<Detected> of(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(SNIFF);
        }
        if (starts(head, 0xEF, 0xBB, 0xBF)) {
            return withinText(file, new Detected(StandardCharsets.UTF_8, 3));
        }
        if (starts(head, 0xFF, 0xFE, 0, 0) || starts(head, 0, 0, 0xFE, 0xFF)) {
            return Result.refused("The file is in UTF-32, which hardly any program reads. Save it as CSV UTF-8.");
        }
        if (starts(head, 0xFF, 0xFE)) {
            return Result.done(new Detected(StandardCharsets.UTF_16LE, 2));
        }
        if (starts(head, 0xFE, 0xFF)) {
            return Result.done(new Detected(StandardCharsets.UTF_16BE, 2));
        }
        if (head.length >= 4 && zeros(head, 1) > head.length / 5 && zeros(head, 0) == 0) {
            return Result.done(new Detected(StandardCharsets.UTF_16LE, 0));
        }
        if (head.length >= 4 && zeros(head, 0) > head.length / 5 && zeros(head, 1) == 0) {
            return Result.done(new Detected(StandardCharsets.UTF_16BE, 0));
        }
        return withinText(file, null);
    }

    private static Result<Detected> withinText(Path file, Detected byMark) throws IOException {
        ByteCount count = new ByteCount();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            for (int next = in.read(); next >= 0; next = in.read()) {
                count.accept(next);
            }
        }
        count.end();
        if (count.binaryLine > 0) {
            return Result.refused("Line " + count.binaryLine
                    + " holds bytes that no text has, so this is not a CSV file. Export it again as CSV or XLSX.");
        }
        if (count.brokenLine == 0) {
            return Result.done(byMark != null ? byMark : new Detected(StandardCharsets.UTF_8, 0));
        }
        if (byMark != null || count.whole > count.broken) {
            return Result.refused(
                    "Line " + count.brokenLine + " holds bytes that are not UTF-8, although the rest of the"
                            + " file is. Mend the letters there, or export the file again as CSV UTF-8.");
        }
        if (count.undefinedLine > 0) {
            return Result.refused("Line " + count.undefinedLine + " holds letters that are neither UTF-8 nor"
                    + " Windows-1252. Save the file as CSV UTF-8.");
        }
        return Result.done(new Detected(WINDOWS_1252, 0));
    }

    private static boolean starts(byte[] head, int... bytes) {
        if (head.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((head[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private static int zeros(byte[] head, int from) {
        int zeros = 0;
        for (int i = from; i < head.length; i += 2) {
            zeros += head[i] == 0 ? 1 : 0;
        }
        return zeros;
    }

    /** Counts whole and broken UTF-8 sequences and bytes that Windows-1252 leaves undefined. */
    private static final class ByteCount {
        private long line = 1;
        private long whole;
        private long broken;
        private long brokenLine;
        private long undefinedLine;
        private long binaryLine;
        private int missing;

        void accept(int next) {
            if (missing > 0 && (next & 0xC0) == 0x80) {
                missing--;
                whole += missing == 0 ? 1 : 0;
            } else {
                if (missing > 0) {
                    breakHere();
                }
                start(next);
            }
            if (undefinedLine == 0 && (next == 0x81 || next == 0x8D || next == 0x8F || next == 0x90 || next == 0x9D)) {
                undefinedLine = line;
            }
            if (next == '\n') {
                line++;
            }
        }

        private void start(int next) {
            missing = 0;
            if (next < 0x20 && next != '\t' && next != '\r' && next != '\n' && next != '\f') {
                binaryLine = binaryLine == 0 ? line : binaryLine;
            } else if (next >= 0xC2 && next <= 0xF4) {
                missing = next < 0xE0 ? 1 : next < 0xF0 ? 2 : 3;
            } else if (next >= 0x80) {
                breakHere();
            }
        }

        void end() {
            if (missing > 0) {
                breakHere();
            }
        }

        private void breakHere() {
            broken++;
            brokenLine = brokenLine == 0 ? line : brokenLine;
        }
    }
}
