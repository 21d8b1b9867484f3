package dev.rollcall.register;

import dev.rollcall.history.Author;
import java.util.UUID;

/** A transfer of an asset to another legal entity was proposed, agreed to, declined or taken back. */
public record TransferChanged(UUID transfer, AssetId assetId, Author by) {}
