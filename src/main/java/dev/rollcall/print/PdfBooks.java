package dev.rollcall.print;

import java.io.FileInputStream;
import java.io.IOException;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Opens new documents. A further font may be configured for scripts that the one brought along does not have. */
@Component
public class PdfBooks {

    private static final String BUNDLED = "/liberation/LiberationSans-";

    private final List<PrintFont.File> further;

    PdfBooks(@Value("${rollcall.print-font}") String further) {
        this.further = further.isBlank() ? List.of() : List.of(() -> new FileInputStream(further));
    }

    /** Empty; to be closed by the caller. */
    public PdfBook open() throws IOException {
        return new PdfBook(bundled("Regular"), bundled("Bold"), further);
    }

    private static PrintFont.File bundled(String weight) {
        return () -> PdfBooks.class.getResourceAsStream(BUNDLED + weight + ".ttf");
    }
}
