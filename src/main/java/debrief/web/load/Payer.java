package debrief.web.load;

/** Somebody whose costly work is counted, under a name that only they have. */
public interface Payer {
  String payer();
}
