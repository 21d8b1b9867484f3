package dev.rollcall.intake;

import org.springframework.stereotype.Component;

/** What is known of somebody has changed. */
@Component
class PersonChanged implements HandlesEvents {

    private final KnownPeople known;

    PersonChanged(KnownPeople known) {
        this.known = known;
    }

    @Override
    public String type() {
        return "person.changed";
    }

    @Override
    public int rank() {
        return 1;
    }

    @Override
    public String subject(Event event) {
        return NamedPerson.of(event.data().path("person")).shown();
    }

    @Override
    public Handled handle(Event event, Origin origin) {
        return known.apply(event.data().path("changes"), null, origin);
    }
}
