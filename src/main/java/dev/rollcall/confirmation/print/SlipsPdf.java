package dev.rollcall.confirmation.print;

import dev.rollcall.confirmation.Slip;
import dev.rollcall.print.PdfBook;
import dev.rollcall.print.PdfBooks;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** Writes slips as a PDF, each on a page of its own. */
@Component
public class SlipsPdf {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(Locale.UK);

    private final SpringTemplateEngine templates;
    private final PdfBooks books;

    SlipsPdf(SpringTemplateEngine templates, PdfBooks books) {
        this.templates = templates;
        this.books = books;
    }

    public void write(List<Slip> slips, OutputStream out) throws IOException {
        Context model = new Context(Locale.ENGLISH);
        model.setVariable("pages", slips.stream().map(Printed::of).toList());
        try (PdfBook book = books.open()) {
            book.add(templates.process("confirmation/slips", model));
            book.save("Slips", out);
        }
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
