package dev.rollcall.intake;

/** Lets events of one type take effect. Each bean brings a type; the schema of its data lies under events/ by its name. */
interface HandlesEvents {

    /** Such as person.left. */
    String type();

    /** What sorts before another event of the same moment about the same thing: joining before leaving. */
    default int rank() {
        return 0;
    }

    /** Whom or what it is about, as the sender spells it. */
    String subject(Event event);

    /** Called in a transaction, one event after another; the same event may come again. */
    Handled handle(Event event, Origin origin);
}
