package dev.rollcall.confirmation;

import dev.rollcall.access.BaseAddress;
import dev.rollcall.access.Links;
import dev.rollcall.people.PersonId;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Makes the link of a slip as the dispatcher makes that of a mail; the address is nowhere kept. */
@Component
class LinksOnPaper {

    private final Links links;
    private final BaseAddress base;
    private final Duration validFor;

    LinksOnPaper(Links links, BaseAddress base, @Value("${rollcall.links.valid-days}") int validDays) {
        this.links = links;
        this.base = base;
        this.validFor = Duration.ofDays(validDays);
    }

    String mint(PersonId person) {
        return base.page("/c/" + links.mint(Links.CONFIRM, person, null, validFor));
    }
}
