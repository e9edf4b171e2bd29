package coop.ilmek.shared.flow;

/** A module's handlers of effects; every bean of this type is asked once at start-up. */
public interface EffectHandlers {
  void register(Effects effects);
}
