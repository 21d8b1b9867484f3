package dev.rollcall.finding;

import dev.rollcall.notification.Digests;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells whoever findings were handed to in their mail of the day. */
@Component
class TellingOwners {

    private final Digests digests;

    TellingOwners(Digests digests) {
        this.digests = digests;
    }

    @EventListener
    void on(FindingsHandedOver handed) {
        digests.tell(List.of(handed.owner()));
    }
}
