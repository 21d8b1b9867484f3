package dev.rollcall.access.web;

import dev.rollcall.access.BaseAddress;
import org.springframework.boot.autoconfigure.session.DefaultCookieSerializerCustomizer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.stereotype.Component;

/** Marks the session's cookie Secure where people come by TLS, also when a proxy ends it. */
@Component
class SessionCookie implements DefaultCookieSerializerCustomizer {

    private final BaseAddress base;

    SessionCookie(BaseAddress base) {
        this.base = base;
    }

    @Override
    public void customize(DefaultCookieSerializer cookie) {
        if (base.isHttps()) {
            cookie.setUseSecureCookie(true);
        }
    }
}
