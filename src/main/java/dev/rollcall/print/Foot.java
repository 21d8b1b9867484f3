package dev.rollcall.print;

import java.io.IOException;
import java.util.function.IntFunction;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;

/** Draws a line of text at the foot of pages that are finished; what it says may be known only then. */
final class Foot {

    /** Where the line stands: share of the room that it leaves free which lies before it. */
    static final float RIGHT = 1;

    static final float MIDDLE = 0.5f;

    private static final float MARGIN = 40;
    private static final float BASELINE = 34;
    private static final float SIZE = 7.5f;

    private Foot() {}

    /** @param text by the page's number, the first is 1 */
    static void write(PDDocument document, PrintFont font, IntFunction<String> text, float where) throws IOException {
        int number = 0;
        for (PDPage page : document.getPages()) {
            String line = text.apply(++number);
            float free =
                    page.getMediaBox().getWidth() - 2 * MARGIN - font.font().getStringWidth(line) / 1000 * SIZE;
            try (PDPageContentStream content = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
                content.beginText();
                content.setFont(font.font(), SIZE);
                content.newLineAtOffset(MARGIN + where * free, BASELINE);
                content.showText(line);
                content.endText();
            }
        }
    }
}
