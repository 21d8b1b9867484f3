package dev.rollcall.evidence.files;

import dev.rollcall.audit.AuditId;
import dev.rollcall.values.Ids;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What is in a report's file; a megabyte at a time is in memory. */
@Repository
@Transactional
public class FilePieces {

    private static final int PIECE_BYTES = 1 << 20;

    private final JdbcClient jdbc;

    FilePieces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Replaces what was there. */
    void keep(AuditId audit, InputStream file) throws IOException {
        byte[] id = Ids.bytes(audit.value());
        jdbc.sql("DELETE FROM report_file_piece WHERE audit_id = ?").param(id).update();
        int piece = 0;
        for (byte[] bytes = file.readNBytes(PIECE_BYTES); bytes.length > 0; bytes = file.readNBytes(PIECE_BYTES)) {
            jdbc.sql("INSERT INTO report_file_piece (audit_id, piece, content) VALUES (?, ?, ?)")
                    .params(id, piece++, bytes)
                    .update();
        }
    }

    @Transactional(readOnly = true)
    public void write(AuditId audit, OutputStream out) throws IOException {
        byte[] id = Ids.bytes(audit.value());
        List<Integer> pieces = jdbc.sql("SELECT piece FROM report_file_piece WHERE audit_id = ? ORDER BY piece")
                .param(id)
                .query(Integer.class)
                .list();
        for (Integer piece : pieces) {
            out.write(jdbc.sql("SELECT content FROM report_file_piece WHERE audit_id = ? AND piece = ?")
                    .params(id, piece)
                    .query(byte[].class)
                    .single());
        }
    }
}
