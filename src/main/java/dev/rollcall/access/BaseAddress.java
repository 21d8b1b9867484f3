package dev.rollcall.access;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The address at which people reach Rollcall (rollcall.base-url). Every link in a mail is built from it and never from
 * a request header, which a stranger can choose.
 */
@Component
public class BaseAddress {

    private final String address;

    BaseAddress(@Value("${rollcall.base-url}") String address) {
        this.address = address.replaceAll("/+$", "");
        if (!this.address.startsWith("http://") && !this.address.startsWith("https://")) {
            throw new IllegalArgumentException("rollcall.base-url must start with http:// or https://");
        }
    }

    /** The full address of a page; the path starts with a slash. */
    public String page(String path) {
        return address + path;
    }

    /** Whether people come by TLS, so that cookies are marked Secure and browsers told to stay with TLS. */
    public boolean isHttps() {
        return address.startsWith("https://");
    }
}
