/// The one script of all pages, which work without it.
///
/// An open page follows what others record, but never while somebody is filling in a form: then it says so and waits. What
/// it says of the reader's own record stays.
/// Who helped is asked only at the levels at which somebody did.
///
/// Served from `Path.script(digest:)`; pages carry no scripts of their own, so that `script-src 'self'` holds.
public enum Script {
    public static let text = #"""
        "use strict";
        (() => {
          const main = () => document.getElementById("main");
          let stream, isChanged = false, isAsking = false;

          // Somebody has begun to fill in a form, is in one, has unfolded one, whose button may say something else by now, or
          // marks a text.
          const isBusy = () => isChanged || !getSelection().isCollapsed || main().querySelector("details[open] form") ||
            main().contains(document.activeElement) && document.activeElement.matches("input,select,textarea");

          // What is on the fresh page where the keyboard was.
          const sameThere = fresh => {
            const here = document.activeElement;
            if (here === main() || !main().contains(here)) return;
            return [...fresh.querySelectorAll(here.tagName)].find(one =>
              one.textContent === here.textContent && one.getAttribute("href") === here.getAttribute("href"));
          };

          const say = () => {
            if (document.getElementById("news")) return;
            const note = document.createElement("div");
            const button = document.createElement("button");
            note.id = "news";
            note.className = "note";
            note.setAttribute("role", "status");
            button.className = "text";
            button.type = "button";
            button.textContent = main().dataset.note;
            button.addEventListener("click", () => location.reload());
            note.append(button);
            main().prepend(note);
          };

          const refresh = async () => {
            if (isAsking) return;
            isAsking = true;
            try {
              const answer = await fetch(location.href, {
                headers: { "Handover-Background": "1", Accept: "text/html" }, cache: "no-store"
              });
              if (!answer.ok || answer.redirected) return say();
              const page = new DOMParser().parseFromString(await answer.text(), "text/html");
              const fresh = page.getElementById("main");
              if (!fresh || isBusy()) return say();
              const open = [...main().querySelectorAll("details")].map(one => one.open);
              const opened = fresh.querySelectorAll("details");
              if (open.length === opened.length) opened.forEach((one, index) => { one.open = open[index]; });
              const said = document.getElementById("said");
              if (said) fresh.prepend(said);
              const spot = sameThere(fresh);
              main().replaceWith(document.adoptNode(fresh));
              if (spot) spot.focus({ preventScroll: true });
              const foot = document.querySelector("footer"), newFoot = page.querySelector("footer");
              if (foot && newFoot) foot.replaceWith(document.adoptNode(newFoot));
              prepare();
            } catch {
              // Nobody answers: a stream begins with how things stand, so that what was missed is asked for again.
              rest();
              setTimeout(follow, 5000);
            } finally {
              isAsking = false;
            }
          };

          const follow = () => {
            if (!main().dataset.revision || document.hidden || stream && stream.readyState < 2) return;
            stream = new EventSource("/changes");
            stream.addEventListener("message", event => {
              if (event.data === main().dataset.revision) return;
              isBusy() ? say() : refresh();
            });
            // A browser tries again by itself, but not when somebody else answered, as a proxy does for a server that is away.
            stream.addEventListener("error", event => {
              if (event.target.readyState === 2) setTimeout(follow, 5000);
            });
          };

          // A hidden page lets go of its connection, and asks anew when it is seen again.
          const rest = () => {
            if (stream) stream.close();
            stream = undefined;
          };

          // What is ticked to be signed, by name.
          const pick = () => {
            const said = document.getElementById("picked");
            if (!said) return;
            const boxes = [...main().querySelectorAll(".pick input:checked")];
            const title = box => box.closest("li").querySelector(".subject").textContent;
            const list = (words, some) =>
              `${words} ${some.length}${said.dataset.colon}${some.map(title).join(said.dataset.between)}`;
            const lacking = boxes.filter(box => "lacks" in box.dataset);
            said.hidden = !boxes.length;
            said.textContent = list(said.dataset.picked, boxes);
            if (lacking.length) said.append(document.createElement("br"), list(said.dataset.lacks, lacking));
          };

          const prepare = () => {
            for (const box of main().querySelectorAll(".pick input")) box.addEventListener("change", pick);
            pick();
            for (const form of main().querySelectorAll("form")) {
              const helped = form.querySelector("input[name=helped-by]");
              const levels = form.querySelectorAll("input[type=radio][name=level]");
              if (!helped || !levels.length) continue;
              const place = helped.closest("fieldset");
              const show = () => {
                const level = [...levels].find(one => one.checked);
                place.hidden = !level || Number(level.value) > 3;
              };
              for (const one of levels) one.addEventListener("change", show);
              show();
            }
          };

          document.addEventListener("input", event => {
            if (event.target.closest("main form")) isChanged = true;
          });
          document.addEventListener("visibilitychange", () => document.hidden ? rest() : follow());
          addEventListener("pageshow", follow);
          addEventListener("pagehide", rest);
          addEventListener("online", follow);
          prepare();
          follow();
        })();
        """#
}
