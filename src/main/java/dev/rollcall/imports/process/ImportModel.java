package dev.rollcall.imports.process;

/** Names in register-import.bpmn. */
final class ImportModel {

    static final String PROCESS = "register-import";
    static final String FORM_CONFIRM = "confirm-import";
    static final String UPLOADER = "uploaderId";
    static final String MORE_ROWS = "moreRows";
    static final String READABLE = "readable";
    static final String DECISION = "decision";

    private ImportModel() {}
}
