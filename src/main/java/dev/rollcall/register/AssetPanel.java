package dev.rollcall.register;

import dev.rollcall.access.Actor;
import java.util.List;
import java.util.Optional;

/** What another module has to say on an asset's page: the audits it was in, its findings. Implemented by such modules. */
public interface AssetPanel {

    /** The panel for the actor; empty when there is nothing to say, or nothing that they may read. */
    Optional<Panel> panel(AssetId asset, Actor actor);

    /** A heading with its lines. */
    record Panel(String title, List<Line> lines) {}

    /**
     * One line.
     *
     * @param text what it is
     * @param detail what became of it, may be empty
     * @param link its page, starting with /, null for none
     */
    record Line(String text, String detail, String link) {}
}
