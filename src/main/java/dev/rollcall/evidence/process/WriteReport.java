package dev.rollcall.evidence.process;

import dev.rollcall.audit.AuditId;
import dev.rollcall.evidence.WritingReports;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Step "Write report". */
@Component
class WriteReport implements JavaDelegate {

    private final WritingReports writing;

    WriteReport(WritingReports writing) {
        this.writing = writing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        writing.write(AuditId.of(execution.getProcessBusinessKey()));
    }
}
