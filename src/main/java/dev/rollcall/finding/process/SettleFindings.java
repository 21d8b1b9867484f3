package dev.rollcall.finding.process;

import dev.rollcall.access.Actor;
import dev.rollcall.audit.Audit;
import dev.rollcall.audit.AuditId;
import dev.rollcall.audit.Audits;
import dev.rollcall.finding.Findings;
import dev.rollcall.finding.ReviewingAudits;
import dev.rollcall.finding.WhoMaySettle;
import dev.rollcall.values.Result;
import dev.rollcall.workflow.TaskView;
import dev.rollcall.workflow.TaskWork;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The task of settling an audit's findings: done once none is open. */
@Component
class SettleFindings implements TaskWork {

    private final Audits audits;
    private final Findings findings;
    private final ReviewingAudits reviewing;
    private final WhoMaySettle who;

    SettleFindings(Audits audits, Findings findings, ReviewingAudits reviewing, WhoMaySettle who) {
        this.audits = audits;
        this.findings = findings;
        this.reviewing = reviewing;
        this.who = who;
    }

    @Override
    public String formId() {
        return ReviewModel.FORM_SETTLE;
    }

    @Override
    public Map<UUID, Title> titles(Collection<UUID> subjects) {
        return audits.findAllById(subjects).stream()
                .collect(Collectors.toMap(
                        Audit::getId,
                        audit -> new Title(
                                audit.name(),
                                words(findings.openCount(audit.auditId())),
                                audit.dates().closeBy())));
    }

    private static String words(long open) {
        return open == 1 ? "1 finding open" : open + " findings open";
    }

    @Override
    public Optional<String> about(TaskView task) {
        return Optional.of("/audits/" + task.subject() + "/findings");
    }

    @Override
    public Map<String, Object> formData(TaskView task, Actor actor) {
        return Map.of();
    }

    @Override
    public Result<String> complete(TaskView task, Map<String, Object> answers, Actor actor) {
        AuditId id = new AuditId(task.subject());
        return reviewing.settled(id, actor).map(done -> "/audits/" + id + "/findings");
    }

    @Override
    public boolean permits(TaskView task, Actor actor) {
        return who.maySettle(actor);
    }
}
