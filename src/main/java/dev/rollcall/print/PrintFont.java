package dev.rollcall.print;

import java.io.IOException;
import java.io.InputStream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * A TrueType font embedded in a document, as far as the document uses it.
 *
 * @param letters tells which letters it has
 */
record PrintFont(PDFont font, CmapLookup letters) {

    boolean has(int letter) {
        return letters.getGlyphId(letter) != 0;
    }

    /** Where a font is read from. */
    interface File {

        InputStream open() throws IOException;

        /** Without ligatures, which would take longer than all else together. */
        default PrintFont in(PDDocument document) throws IOException {
            try (InputStream file = open()) {
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file));
                font.setEnableGsub(false);
                return new PrintFont(PDType0Font.load(document, font, true), font.getUnicodeCmapLookup());
            }
        }
    }
}
