package dev.rollcall.audit.web;

import dev.rollcall.audit.Audit;
import dev.rollcall.audit.ForeseeingWork;
import dev.rollcall.audit.MeasuringScope;
import dev.rollcall.audit.Readiness;
import dev.rollcall.audit.ScopeWords;
import dev.rollcall.audit.StartObstacles;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the overview of a draft shows: its size, what would weaken it, and what keeps it from being started. */
@Component
class DraftSummary {

    private final MeasuringScope measuring;
    private final ForeseeingWork foreseeing;
    private final Readiness readiness;
    private final StartObstacles obstacles;
    private final ScopeWords words;

    DraftSummary(
            MeasuringScope measuring,
            ForeseeingWork foreseeing,
            Readiness readiness,
            StartObstacles obstacles,
            ScopeWords words) {
        this.measuring = measuring;
        this.foreseeing = foreseeing;
        this.readiness = readiness;
        this.obstacles = obstacles;
        this.words = words;
    }

    Summary of(Audit audit) {
        List<Readiness.Point> points = readiness.check(audit);
        long open = points.stream().filter(Readiness.Point::isOpen).count();
        return new Summary(
                foreseeing.of(audit),
                measuring.currency(),
                words.of(audit.draft()),
                points.size(),
                open,
                obstacles.first(audit).orElse(null));
    }

    /**
     * @param scope in words
     * @param obstacle null when the audit can be started
     */
    record Summary(
            ForeseeingWork.Ahead ahead, String currency, String scope, long weaknesses, long open, String obstacle) {}
}
