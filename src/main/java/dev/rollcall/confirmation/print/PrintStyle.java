package dev.rollcall.confirmation.print;

import com.openhtmltopdf.extend.FSStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/** The style sheet of slips, from the application's own files; nothing else is ever fetched. */
record PrintStyle(String name) implements FSStream {

    static final String PROTOCOL = "print";

    static PrintStyle at(String address) {
        String name = address.substring(PROTOCOL.length() + 1);
        if (!name.matches("[a-z]+\\.css")) {
            throw new IllegalArgumentException("No style sheet for print: " + address);
        }
        return new PrintStyle(name);
    }

    @Override
    public InputStream getStream() {
        return PrintStyle.class.getResourceAsStream("/print/" + name);
    }

    @Override
    public Reader getReader() {
        return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
    }
}
