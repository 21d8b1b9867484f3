package dev.rollcall.confirmation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import dev.rollcall.ActingAs;
import dev.rollcall.WebTest;
import dev.rollcall.access.Links;
import dev.rollcall.access.Role;
import dev.rollcall.audit.AuditId;
import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.people.PersonId;
import dev.rollcall.values.Ids;
import java.awt.image.BufferedImage;
import java.net.URI;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@WebTest
class SlipsWebTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PreparingConfirmations preparing;

    @Autowired
    Links links;

    @Autowired
    CompanyTime time;

    private ConfirmationRows rows;
    private UUID wojciech;
    private UUID audit;

    @BeforeEach
    void twoPeopleGetNoMail() {
        rows = new ConfirmationRows(jdbc);
        UUID lead = rows.person("Ada Lead", null);
        wojciech = rows.person("Łukasz Żółć-Ελένη", lead);
        rows.reach(wojciech, "SLIP");
        UUID addressless = rows.person("Aaron", lead);
        jdbc.sql("UPDATE person SET email = NULL WHERE id = ?")
                .param(Ids.bytes(addressless))
                .update();
        audit = rows.audit("Autumn", time.today().plusDays(10));
        rows.item(audit, rows.asset(rows.kind(false), wojciech, "PF-0A1B2C"));
        rows.item(audit, rows.asset(rows.kind(true), addressless, "SECRET-9Z8Y"));
        rows.item(audit, rows.asset(rows.kind(false), lead, "LEAD-1"));
        preparing.prepareSome(new AuditId(audit));
    }

    @Test
    void printsAPageForEachWhoGetsNoMail() throws Exception {
        try (PDDocument slips = print("")) {
            assertThat(slips.getNumberOfPages()).isEqualTo(2);
            assertThat(new PDFTextStripper().getText(slips))
                    .contains("Łukasz Żółć-Ελένη", "Aaron", "ThinkPad T14", "1B2C", "Autumn", "last four characters")
                    .doesNotContain("9Z8Y");
        }
    }

    @Test
    void theCodeOpensThePersonsOwnPage() throws Exception {
        try (PDDocument slips = print("")) {
            String path = URI.create(code(slips, 1)).getPath();
            mvc.perform(get(path))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("Łukasz Żółć-Ελένη")));
            links.revokePerson(new PersonId(wojciech), Links.CONFIRM);
            mvc.perform(get(path)).andExpect(status().isGone());
        }
    }

    @Test
    void saysWhoPrintedASlipAndWhen() throws Exception {
        print("").close();
        mvc.perform(get("/audits/" + audit + "/answers").with(ActingAs.role(Role.IT)))
                .andExpect(content().string(containsString("by Test IT")));
        assertThat(jdbc.sql("SELECT DISTINCT slip_printed_by_name FROM confirmation WHERE slip_printed_at IS NOT NULL")
                        .query(String.class)
                        .list())
                .containsExactly("Test IT");
    }

    @Test
    void printsNobodyTwiceUnlessAsked() throws Exception {
        print("").close();
        mvc.perform(post(path("")).with(csrf()).with(ActingAs.role(Role.IT))).andExpect(status().isConflict());
        try (PDDocument again = print("?again=true")) {
            assertThat(again.getNumberOfPages()).isEqualTo(2);
        }
        try (PDDocument one = print("/" + wojciech)) {
            assertThat(one.getNumberOfPages()).isEqualTo(1);
        }
    }

    @Test
    void theTabOffersThemToWhoeverRunsTheAudit() throws Exception {
        mvc.perform(get("/audits/" + audit + "/answers").with(ActingAs.role(Role.IT)))
                .andExpect(content().string(containsString("Print 2 slips")));
        mvc.perform(get("/audits/" + audit + "/answers").with(ActingAs.role(Role.MANAGER)))
                .andExpect(content().string(not(containsString("Print "))));
    }

    @Test
    void nobodyElseMayPrint() throws Exception {
        for (Role role : new Role[] {Role.MANAGER, Role.EMPLOYEE, Role.AUDITOR, Role.APPROVER}) {
            mvc.perform(post(path("")).with(csrf()).with(ActingAs.role(role))).andExpect(status().isForbidden());
        }
    }

    @Test
    void absentPeopleGetNone() throws Exception {
        rows.absent(wojciech, time.today(), time.today().plusDays(3));
        try (PDDocument slips = print("")) {
            assertThat(slips.getNumberOfPages()).isEqualTo(1);
        }
    }

    private PDDocument print(String which) throws Exception {
        byte[] bytes = mvc.perform(post(path(which)).with(csrf()).with(ActingAs.role(Role.IT)))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/pdf"))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        return Loader.loadPDF(bytes);
    }

    private String path(String which) {
        return "/audits/" + audit + "/answers/slips" + which;
    }

    private static String code(PDDocument slips, int page) throws Exception {
        BufferedImage picture = new PDFRenderer(slips).renderImageWithDPI(page, 150);
        int[] pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        Result read = new QRCodeReader()
                .decode(new BinaryBitmap(
                        new HybridBinarizer(new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), pixels))));
        return read.getText();
    }
}
