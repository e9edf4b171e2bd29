package coop.ilmek.sourcing;

import java.time.Instant;
import java.util.Map;

/**
 * Why a quote was not taken, and the one thing that would help next time.
 *
 * @param reason {@code certificate}, {@code capacity}, {@code validity}, {@code pieces}, {@code
 *     price}, {@code close_call}, {@code nobody} or {@code cancelled}
 * @param nextStep slug of what to do
 * @param detail what the sentence names: {@code certificates}, {@code band}, {@code awardReason}
 */
public record OutcomeView(String reason, String nextStep, Map<String, Object> detail, Instant at) {}
