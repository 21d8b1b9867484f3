package dev.rollcall.register.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.rollcall.ActingAs;
import dev.rollcall.WebTest;
import dev.rollcall.access.Actor;
import dev.rollcall.access.Role;
import dev.rollcall.history.Cause;
import dev.rollcall.register.AssetFields;
import dev.rollcall.register.AssetId;
import dev.rollcall.register.Assets;
import dev.rollcall.register.EntityFields;
import dev.rollcall.register.EntityId;
import dev.rollcall.register.KeepingAssets;
import dev.rollcall.register.KeepingEntities;
import dev.rollcall.register.KeepingKinds;
import dev.rollcall.register.TransferringAssets;
import dev.rollcall.register.Transfers;
import dev.rollcall.values.Ids;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@WebTest
class TransferWebTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private KeepingEntities entities;

    @Autowired
    private KeepingKinds kinds;

    @Autowired
    private KeepingAssets keeping;

    @Autowired
    private Assets assets;

    @Autowired
    private Transfers transfers;

    @Autowired
    private TransferringAssets transferring;

    private final Actor system = Actor.system("Test");
    private EntityId gmbh;
    private EntityId ltd;
    private AssetId asset;
    private Actor ida;
    private Actor bob;

    @BeforeEach
    void anAssetOfOneOfTwoLegalEntities() {
        gmbh = entity("Transfer GmbH");
        ltd = entity("Transfer Ltd");
        asset = asset(gmbh, "TR-1");
        ida = itStaff("Ida Transfer", gmbh);
        bob = itStaff("Bob Transfer", ltd);
    }

    @Test
    void movesWhenTheOtherSideAgreesAndBothEntitiesRememberIt() throws Exception {
        mvc.perform(post("/register/assets/{id}/transfer", asset)
                        .param("entity", ltd.toString())
                        .param("reason", "Moves with Anna")
                        .with(csrf())
                        .with(ActingAs.actor(ida)))
                .andExpect(redirectedUrl("/register/assets/" + asset + "/transfer"));
        UUID transfer = transfers.open(asset).orElseThrow().id();
        mvc.perform(get("/register/assets/{id}/transfer", asset).with(ActingAs.actor(ida)))
                .andExpect(content().string(containsString("Waits until somebody else agrees for Transfer Ltd")))
                .andExpect(content().string(not(containsString(">Agree<"))));
        assertThat(transferring.agree(transfer, ida).refusal()).isPresent();

        mvc.perform(get("/register/transfers").with(ActingAs.actor(bob)))
                .andExpect(content().string(containsString("Moves with Anna")));
        mvc.perform(post("/register/transfers/{id}/agree", transfer)
                        .with(csrf())
                        .with(ActingAs.actor(bob)))
                .andExpect(redirectedUrl("/register/assets/" + asset));

        assertThat(assets.find(asset).orElseThrow().fields().entityId()).isEqualTo(ltd);
        mvc.perform(get("/register/assets/{id}", asset).with(ActingAs.actor(bob)))
                .andExpect(content().string(containsString("Moves with Anna")));
        for (EntityId side : new EntityId[] {gmbh, ltd}) {
            mvc.perform(get("/register/entities/{id}", side).with(ActingAs.actor(bob)))
                    .andExpect(content().string(containsString("TR-1")));
        }
        assertThat(transferring.agree(transfer, bob).refusal().orElseThrow()).contains("answered already");
    }

    @Test
    void asksForAnotherTagWhereTheTagIsTakenOnTheOtherSide() {
        asset(ltd, "tr 1");

        assertThat(transferring
                        .propose(asset, ltd, null, "Moves", ida)
                        .refusal()
                        .orElseThrow())
                .contains("already on");

        UUID transfer = transferring.propose(asset, ltd, "L-77", "Moves", ida).value();
        assertThat(transferring.agree(transfer, bob).isDone()).isTrue();
        assertThat(assets.find(asset).orElseThrow().fields().tag()).isEqualTo("L-77");
    }

    @Test
    void isProposedByTheReceivingSideTooAndDeclinedOrTakenBack() {
        UUID first = transferring.propose(asset, ltd, null, "We use it", bob).value();
        assertThat(transferring.propose(asset, ltd, null, "Again", ida).refusal())
                .isPresent();
        assertThat(transferring.decline(first, ida).isDone()).isTrue();
        UUID second =
                transferring.propose(asset, ltd, null, "We do use it", bob).value();
        assertThat(transferring.withdraw(second, ida).refusal()).isPresent();
        assertThat(transferring.withdraw(second, bob).isDone()).isTrue();
        assertThat(assets.find(asset).orElseThrow().fields().entityId()).isEqualTo(gmbh);
        Actor stranger = itStaff("Cem Transfer", entity("Transfer SAS"));
        assertThat(transferring
                        .propose(asset, ltd, null, "Not mine", stranger)
                        .refusal()
                        .orElseThrow())
                .contains("neither");
    }

    @Test
    void worksByApiAndIsForItStaffAlone() throws Exception {
        String body = "{\"entity\": \"%s\", \"reason\": \"Moves\"}".formatted(ltd);
        mvc.perform(post("/api/v1/assets/{id}/transfer", asset)
                        .contentType("application/json")
                        .content(body)
                        .with(csrf())
                        .with(ActingAs.actor(ida)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("PROPOSED"));
        UUID transfer = transfers.open(asset).orElseThrow().id();
        mvc.perform(post("/api/v1/assets/transfers/{id}/agree", transfer)
                        .with(csrf())
                        .with(ActingAs.actor(ida)))
                .andExpect(status().isUnprocessableEntity());
        mvc.perform(post("/api/v1/assets/transfers/{id}/agree", transfer)
                        .with(csrf())
                        .with(ActingAs.actor(bob)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("AGREED"));
        for (Role role : new Role[] {Role.EMPLOYEE, Role.MANAGER, Role.AUDITOR, Role.APPROVER}) {
            mvc.perform(get("/register/transfers").with(ActingAs.role(role))).andExpect(status().isForbidden());
            mvc.perform(get("/register/assets/{id}/transfer", asset).with(ActingAs.role(role)))
                    .andExpect(status().isForbidden());
        }
    }

    private EntityId entity(String name) {
        return entities.add(new EntityFields(name, "EUR"), Cause.edit(null), system.author())
                .value();
    }

    private AssetId asset(EntityId entity, String tag) {
        return keeping.add(
                        AssetFields.of(entity, kinds.named("Transfer laptop", Cause.edit(null), system.author()))
                                .tag(tag)
                                .build(),
                        Cause.edit(null),
                        system.author())
                .value();
    }

    private Actor itStaff(String name, EntityId entity) {
        UUID id = Ids.next();
        UUID key = Ids.next();
        jdbc.sql("INSERT INTO person (id, version, subject_key, entity_id, display_name, person_type, status, reach)"
                        + " VALUES (?, 0, ?, ?, ?, 'EMPLOYEE', 'ACTIVE', 'MAIL')")
                .params(Ids.bytes(id), Ids.bytes(key), Ids.bytes(entity.value()), name)
                .update();
        return new Actor(Ids.next(), id, key, name, Set.of(Role.IT), null, Set.of());
    }
}
