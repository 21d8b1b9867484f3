package dev.rollcall.access;

import java.util.Map;
import java.util.UUID;

/** The audits that an auditor's account can be bound to. Implemented by the audit module, which this one does not know. */
public interface AuditChoices {

    /** Id → name, the newest first. */
    Map<UUID, String> all();
}
