package dev.rollcall.notification;

import dev.rollcall.access.BaseAddress;
import dev.rollcall.access.Links;
import dev.rollcall.people.PersonId;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes the links of one mail; each hash is committed before the mail goes out. */
@Component
class MintingLinks implements MailTemplate.Links {

    private final BaseAddress base;
    private final Links links;

    MintingLinks(BaseAddress base, Links links) {
        this.base = base;
        this.links = links;
    }

    @Override
    public String page(String path) {
        return base.page(path);
    }

    @Override
    public String capability(String purpose, String path, PersonId person, UUID subject, Duration validFor) {
        return base.page(path + links.mint(purpose, person, subject, validFor));
    }
}
