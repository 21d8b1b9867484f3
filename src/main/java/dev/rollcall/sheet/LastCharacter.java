package dev.rollcall.sheet;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Remembers the last character that was read and is no line break. */
final class LastCharacter extends FilterReader {

    private char last;

    LastCharacter(Reader in) {
        super(in);
    }

    char last() {
        return last;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, length);
        for (int i = offset + read - 1; i >= offset; i--) {
            if (into[i] != '\n' && into[i] != '\r') {
                last = into[i];
                break;
            }
        }
        return read;
    }
}
