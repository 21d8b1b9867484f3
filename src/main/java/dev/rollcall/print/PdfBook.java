package dev.rollcall.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/**
 * A PDF that grows part by part; each part begins a page, and finished pages wait in a temporary file. Fonts are embedded.
 * A letter that none of them has becomes a box, and each page then says so at its foot.
 */
public final class PdfBook implements Closeable {

    private static final String BUNDLED = "Liberation";
    private static final String FURTHER = "Further";
    private static final String BOX = "\u25A1";

    static {
        XRLog.setLoggingEnabled(false); // tells at each part which style sheets it read
    }

    private final PDDocument document = new PDDocument(IOUtils.createTempFileOnlyStreamCache());
    private final PDDocumentOutline outline = new PDDocumentOutline();
    private final PrintFont regular;
    private final PrintFont bold;
    private final List<PrintFont> further;
    private boolean boxes;

    PdfBook(PrintFont.File regular, PrintFont.File bold, List<PrintFont.File> further) throws IOException {
        this.regular = regular.in(document);
        this.bold = bold.in(document);
        List<PrintFont> more = new ArrayList<>();
        for (PrintFont.File one : further) {
            more.add(one.in(document));
        }
        this.further = List.copyOf(more);
    }

    /** Appends XHTML whose style sheets are those of this application; pictures stand in it as data. */
    public void add(String xhtml) throws IOException {
        boxes |= xhtml.codePoints().anyMatch(letter -> letter > ' ' && !isPrintable(letter));
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .usePDDocument(document)
                .withHtmlContent(xhtml, null)
                .useReplacementText(BOX)
                .useFont(new PDFontSupplier(regular.font()), BUNDLED, 400, FontStyle.NORMAL, true)
                .useFont(new PDFontSupplier(bold.font()), BUNDLED, 700, FontStyle.NORMAL, true)
                .useProtocolsStreamImplementation(StyleSheet::at, StyleSheet.PROTOCOL)
                .useExternalResourceAccessControl(
                        (address, type) -> address.startsWith("data:") || address.startsWith(StyleSheet.PROTOCOL + ":"),
                        ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        for (PrintFont one : further) {
            builder.useFont(new PDFontSupplier(one.font()), FURTHER, 400, FontStyle.NORMAL, true);
        }
        PdfBoxRenderer renderer = builder.buildPdfRenderer();
        renderer.layout();
        renderer.createPDFWithoutClosing();
    }

    /** Appends XHTML and has readers jump to it by its title. */
    public void add(String xhtml, String title) throws IOException {
        int first = document.getNumberOfPages();
        add(xhtml);
        PDOutlineItem item = new PDOutlineItem();
        item.setTitle(title);
        item.setDestination(document.getPage(first));
        outline.addLast(item);
    }

    /** Writes "Page 3 of 9" at the foot of all pages there are. */
    public void numberPages() throws IOException {
        Foot.write(document, regular, page -> "Page " + page + " of " + document.getNumberOfPages(), Foot.RIGHT);
    }

    /** Nothing can be added afterwards. */
    public void save(String title, OutputStream out) throws IOException {
        if (boxes) {
            String remark = BOX + " stands for a letter that this document has no font for";
            Foot.write(document, regular, page -> remark, Foot.MIDDLE);
        }
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

    private boolean isPrintable(int letter) {
        return regular.has(letter) || further.stream().anyMatch(font -> font.has(letter));
    }
}
