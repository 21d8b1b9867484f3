package dev.rollcall.register.web;

import dev.rollcall.access.Actor;
import dev.rollcall.history.SubjectType;
import dev.rollcall.register.Asset;
import dev.rollcall.register.AssetFields;
import dev.rollcall.register.AssetId;
import dev.rollcall.register.AssetPanel;
import dev.rollcall.register.Assets;
import dev.rollcall.register.WhoMaySeeAssets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** An asset: everything known of it, the evidence, what other modules say of it, and its whole history. */
@Controller
class AssetPage {

    private final Assets assets;
    private final WhoMaySeeAssets who;
    private final Names names;
    private final RecordHistory history;
    private final Evidence evidence;
    private final List<AssetPanel> panels;

    AssetPage(
            Assets assets,
            WhoMaySeeAssets who,
            Names names,
            RecordHistory history,
            Evidence evidence,
            List<AssetPanel> panels) {
        this.assets = assets;
        this.who = who;
        this.names = names;
        this.history = history;
        this.evidence = evidence;
        this.panels = panels;
    }

    @GetMapping("/register/assets/{id}")
    String page(@PathVariable UUID id, @RequestParam(required = false) Long before, Actor actor, Model model) {
        AssetId assetId = new AssetId(id);
        Asset asset = assets.find(assetId).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        AssetFields fields = asset.fields();
        if (!who.maySee(actor, fields)) {
            throw new AccessDeniedException("Not theirs to see");
        }
        model.addAttribute("asset", asset);
        model.addAttribute("fields", fields);
        model.addAttribute("named", names(fields));
        model.addAttribute("children", assets.childrenOf(assetId));
        model.addAttribute("evidence", evidence.of(assetId));
        history.show(SubjectType.ASSET, id, before, model);
        model.addAttribute(
                "panels",
                panels.stream()
                        .map(panel -> panel.panel(assetId, actor))
                        .flatMap(Optional::stream)
                        .toList());
        model.addAttribute("mayEdit", who.mayEdit(actor));
        return "register/asset";
    }

    /** Names by id as text, for the template. */
    private Map<String, String> names(AssetFields fields) {
        List<UUID> ids = Stream.of(
                        fields.entityId().value(),
                        fields.kindId().value(),
                        fields.holderId() == null ? null : fields.holderId().value(),
                        fields.locationId() == null ? null : fields.locationId().value(),
                        fields.parentId() == null ? null : fields.parentId().value())
                .filter(Objects::nonNull)
                .toList();
        Map<String, String> named = new HashMap<>();
        names.any(ids).forEach((id, name) -> named.put(id.toString(), name));
        return named;
    }
}
