package dev.rollcall.confirmation.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import dev.rollcall.confirmation.Slip;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** Writes slips as a PDF, each on a page of its own; its fonts are embedded, so that every name is printed as it is written. */
@Component
public class SlipsPdf {

    private static final String FONTS = "/liberation/LiberationSans-";
    private static final String FAMILY = "Liberation";
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(Locale.UK);

    private final SpringTemplateEngine templates;

    SlipsPdf(SpringTemplateEngine templates) {
        this.templates = templates;
    }

    public void write(List<Slip> slips, OutputStream out) throws IOException {
        Context model = new Context(Locale.ENGLISH);
        model.setVariable("pages", slips.stream().map(Printed::of).toList());
        new PdfRendererBuilder()
                .withHtmlContent(templates.process("confirmation/slips", model), null)
                .withProducer("Rollcall")
                .useFont(() -> font("Regular"), FAMILY, 400, FontStyle.NORMAL, true)
                .useFont(() -> font("Bold"), FAMILY, 700, FontStyle.NORMAL, true)
                .useProtocolsStreamImplementation(PrintStyle::at, PrintStyle.PROTOCOL)
                .useExternalResourceAccessControl(
                        (address, type) -> address.startsWith("data:") || address.startsWith(PrintStyle.PROTOCOL + ":"),
                        ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .toStream(out)
                .run();
    }

    private static InputStream font(String weight) {
        return SlipsPdf.class.getResourceAsStream(FONTS + weight + ".ttf");
    }

    /**
     * A slip as the template prints it.
     *
     * @param due in words
     * @param qr data: address of a picture
     */
    record Printed(Slip slip, String due, String qr) {
        static Printed of(Slip slip) {
            LocalDate due = slip.page().due();
            return new Printed(slip, due.format(DAY), QrCode.of(slip.link()));
        }
    }
}
