package dev.rollcall.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.rollcall.ActingAs;
import dev.rollcall.WebTest;
import dev.rollcall.access.Role;
import dev.rollcall.register.Kinds;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@WebTest
class OrderFileWebTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Kinds kinds;

    private PurchaseWorld world;
    private String laptop;

    @BeforeEach
    void aBuyer() {
        world = PurchaseWorld.in(beans);
        laptop = kinds.find(world.laptop).orElseThrow().fields().name();
    }

    @Test
    void recordsEachOrderWithItsLines() throws Exception {
        String file = """
                PO number;Supplier;Category;Brand;Model;Qty;Unit price;Warranty months;Delivery date
                PO-1;Bechtle;%s;Dell;Latitude;2;1.249,00;36;2027-03-01
                PO-1;;%s;Dell;Precision;1;2.000,00;;
                PO-2;Veltech;%s;;;;;;
                """.formatted(laptop, laptop, laptop);
        send(file).andExpect(content().string(containsString("2 orders are on record as the file says")));
        send(file).andExpect(content().string(containsString("2 orders are on record as the file says")));

        Purchase one = world.purchases.lock(world.order("PO-1")).orElseThrow();
        assertThat(one.supplier()).isEqualTo("Bechtle");
        assertThat(one.expectedOn()).isEqualTo("2027-03-01");
        assertThat(world.lines.of(one.purchaseId()))
                .extracting(PurchaseLine::number, PurchaseLine::model, PurchaseLine::ordered)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, "Latitude", 2),
                        org.assertj.core.groups.Tuple.tuple(2, "Precision", 1));
        assertThat(world.lines.of(one.purchaseId()).get(0).unitPrice()).isEqualByComparingTo("1249");
    }

    @Test
    void leavesOutAnOrderWithAFaultyRowAndSaysWhy() throws Exception {
        send("""
                Order number,Kind,Quantity,Expected by,For
                PO-3,%s,1,,
                PO-3,Flying saucer,1,,
                PO-4,%s,many,03/04/2027,nobody@example.org
                PO-5,%s,1,,
                """.formatted(laptop, laptop, laptop))
                .andExpect(content().string(containsString("1 order is on record")))
                .andExpect(content().string(containsString("there is no kind called &quot;Flying saucer&quot;")))
                .andExpect(content().string(containsString("&quot;many&quot; is no whole number")))
                .andExpect(content().string(containsString("is no clear day")))
                .andExpect(content().string(containsString("is nobody on record")));

        assertThat(world.purchases.lock(world.order("PO-3"))).isEmpty();
        assertThat(world.purchases.lock(world.order("PO-5"))).isPresent();
    }

    @Test
    void refusesWhatIsNoFileOfOrders() throws Exception {
        send("Colour,Size\nred,4\n")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Call a column Order number and one Kind")));
        send("").andExpect(status().isUnprocessableEntity());
    }

    @Test
    void programsSendTheSameFile() throws Exception {
        mvc.perform(multipart("/api/v1/purchases/files")
                        .file(file("Order number,Kind\nPO-6," + laptop + "\n,x\n"))
                        .param("entity", world.entity.toString())
                        .with(ActingAs.role(Role.IT))
                        .with(csrf()))
                .andExpect(jsonPath("$.recorded").value(1))
                .andExpect(jsonPath("$.leftOut[0].row").value(3));
    }

    @Test
    void isForItStaffAlone() throws Exception {
        for (Role role : List.of(Role.MANAGER, Role.APPROVER, Role.AUDITOR, Role.EMPLOYEE)) {
            mvc.perform(get("/purchases/file").with(ActingAs.role(role))).andExpect(status().isForbidden());
        }
    }

    private ResultActions send(String text) throws Exception {
        return mvc.perform(multipart("/purchases/file")
                .file(file(text))
                .param("entity", world.entity.toString())
                .with(ActingAs.role(Role.IT))
                .with(csrf()));
    }

    private static MockMultipartFile file(String text) {
        return new MockMultipartFile("file", "orders.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }
}
