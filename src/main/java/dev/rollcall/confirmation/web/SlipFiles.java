package dev.rollcall.confirmation.web;

import dev.rollcall.confirmation.Slip;
import dev.rollcall.confirmation.print.SlipsPdf;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Slips as the file that a browser or a program downloads; kept by nobody, because it carries links. */
@Component
class SlipFiles {

    private final SlipsPdf pdf;

    SlipFiles(SlipsPdf pdf) {
        this.pdf = pdf;
    }

    ResponseEntity<byte[]> of(List<Slip> slips) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        pdf.write(slips, bytes);
        ContentDisposition named =
                ContentDisposition.attachment().filename("slips.pdf").build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header("Content-Disposition", named.toString())
                .body(bytes.toByteArray());
    }
}
