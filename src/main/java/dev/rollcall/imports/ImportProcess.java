package dev.rollcall.imports;

/** What an import asks of its process. */
public interface ImportProcess {

    /** The columns are known: stage the file. */
    void uploaded(ImportId id, String uploader);

    /** The columns were changed after the preview: stage the file anew. */
    void changed(ImportId id);

    /** The preview was confirmed, or the import discarded. */
    void decided(ImportId id, boolean apply);
}
