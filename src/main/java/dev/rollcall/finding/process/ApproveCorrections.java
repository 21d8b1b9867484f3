package dev.rollcall.finding.process;

import dev.rollcall.access.Actor;
import dev.rollcall.audit.Audit;
import dev.rollcall.audit.AuditId;
import dev.rollcall.audit.Audits;
import dev.rollcall.finding.Corrections;
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

/** The task of approving an audit's corrections: done once each is decided, or left as an exception with a note. */
@Component
class ApproveCorrections implements TaskWork {

    private final Audits audits;
    private final Corrections corrections;
    private final ReviewingAudits reviewing;
    private final WhoMaySettle who;

    ApproveCorrections(Audits audits, Corrections corrections, ReviewingAudits reviewing, WhoMaySettle who) {
        this.audits = audits;
        this.corrections = corrections;
        this.reviewing = reviewing;
        this.who = who;
    }

    @Override
    public String formId() {
        return ReviewModel.FORM_APPROVE;
    }

    @Override
    public Map<UUID, Title> titles(Collection<UUID> subjects) {
        return audits.findAllById(subjects).stream()
                .collect(Collectors.toMap(
                        Audit::getId,
                        audit -> new Title(
                                audit.name(),
                                words(corrections.undecided(audit.auditId())),
                                audit.dates().closeBy())));
    }

    private static String words(long undecided) {
        return undecided == 1 ? "1 correction to decide" : undecided + " corrections to decide";
    }

    @Override
    public Optional<String> about(TaskView task) {
        return Optional.of("/audits/" + task.subject() + "/approvals");
    }

    @Override
    public Map<String, Object> formData(TaskView task, Actor actor) {
        return Map.of();
    }

    @Override
    public Result<String> complete(TaskView task, Map<String, Object> answers, Actor actor) {
        AuditId id = new AuditId(task.subject());
        return reviewing.decided(id, (String) answers.get("note"), actor).map(done -> "/audits/" + id + "/approvals");
    }

    @Override
    public boolean permits(TaskView task, Actor actor) {
        return who.mayApprove(actor);
    }
}
