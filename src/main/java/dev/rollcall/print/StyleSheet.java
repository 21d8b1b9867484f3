package dev.rollcall.print;

import com.openhtmltopdf.extend.FSStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/** A style sheet for print, from the application's own files. */
record StyleSheet(String name) implements FSStream {

    static final String PROTOCOL = "print";

    static StyleSheet at(String address) {
        String name = address.substring(PROTOCOL.length() + 1);
        if (!name.matches("[a-z]+\\.css")) {
            throw new IllegalArgumentException("No style sheet for print: " + address);
        }
        return new StyleSheet(name);
    }

    @Override
    public InputStream getStream() {
        return StyleSheet.class.getResourceAsStream("/print/" + name);
    }

    @Override
    public Reader getReader() {
        return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
    }
}
