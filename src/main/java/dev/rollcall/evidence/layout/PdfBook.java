package dev.rollcall.evidence.layout;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/**
 * A PDF that grows part by part; each part begins a page, and finished pages wait in a temporary file. Fonts are embedded.
 * Page numbers are drawn when it is saved, because only then is their total known.
 */
final class PdfBook implements Closeable {

    private static final String FONTS = "/liberation/LiberationSans-";
    private static final String FAMILY = "Liberation";
    private static final float MARGIN = 40;
    private static final float BASELINE = 34;
    private static final float SIZE = 7.5f;

    static {
        XRLog.setLoggingEnabled(false); // tells at each part which style sheets it read
    }

    private final PDDocument document = new PDDocument(IOUtils.createTempFileOnlyStreamCache());
    private final PDDocumentOutline outline = new PDDocumentOutline();
    private final PDFont regular;
    private final PDFont bold;

    PdfBook() throws IOException {
        regular = font("Regular");
        bold = font("Bold");
    }

    /** Appends XHTML whose style sheets are those of this application. */
    void add(String xhtml) throws IOException {
        PdfBoxRenderer renderer = new PdfRendererBuilder()
                .usePDDocument(document)
                .withHtmlContent(xhtml, null)
                .useFont(new PDFontSupplier(regular), FAMILY, 400, FontStyle.NORMAL, true)
                .useFont(new PDFontSupplier(bold), FAMILY, 700, FontStyle.NORMAL, true)
                .useProtocolsStreamImplementation(StyleSheet::at, "print")
                .useExternalResourceAccessControl(
                        (uri, type) -> uri.startsWith("print:"),
                        ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .buildPdfRenderer();
        renderer.layout();
        renderer.createPDFWithoutClosing();
    }

    /** Appends XHTML and has readers jump to it by its title. */
    void add(String xhtml, String title) throws IOException {
        int first = document.getNumberOfPages();
        add(xhtml);
        PDOutlineItem item = new PDOutlineItem();
        item.setTitle(title);
        item.setDestination(document.getPage(first));
        outline.addLast(item);
    }

    void save(String title, OutputStream out) throws IOException {
        numberPages();
        document.getDocumentInformation().setTitle(title);
        document.getDocumentInformation().setProducer("Rollcall");
        document.getDocumentCatalog().setLanguage("en");
        document.getDocumentCatalog().setDocumentOutline(outline);
        PDViewerPreferences shown = new PDViewerPreferences(new COSDictionary());
        shown.setDisplayDocTitle(true);
        document.getDocumentCatalog().setViewerPreferences(shown);
        document.save(out);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    private void numberPages() throws IOException {
        int pages = document.getNumberOfPages();
        int number = 1;
        for (PDPage page : document.getPages()) {
            String text = "Page " + number++ + " of " + pages;
            float width = regular.getStringWidth(text) / 1000 * SIZE;
            try (PDPageContentStream content = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
                content.beginText();
                content.setFont(regular, SIZE);
                content.newLineAtOffset(page.getMediaBox().getWidth() - MARGIN - width, BASELINE);
                content.showText(text);
                content.endText();
            }
        }
    }

    /** Without ligatures, which would take longer than all else together. */
    private PDFont font(String weight) throws IOException {
        try (InputStream file = PdfBook.class.getResourceAsStream(FONTS + weight + ".ttf")) {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file));
            font.setEnableGsub(false);
            return PDType0Font.load(document, font, true);
        }
    }
}
