// A figure as a PNG picture, made here from its drawing: title, drawing, source and, where it applies, the warning of fictitious data, so
// that the picture can leave the page. Drawn on a canvas with the page's own face; nothing is fetched.
(() => {
  "use strict";
  const figures = [...document.querySelectorAll(".figure")].filter((figure) => figure.querySelector(".downloads .svg-file"));
  const width = 1600, margin = 64;  // pixels

  const colourOf = (element, property) => {
    const colour = getComputedStyle(element)[property];
    return colour === "none" || colour === "rgba(0, 0, 0, 0)" ? "" : colour;
  };

  /** Draws the nodes of an SVG element as write_svg makes them: paths, groups, links, uses, texts. */
  class Painter {
    constructor(context, face) { this.context = context; this.face = face; }

    children(element) { for (const child of element.children) this.node(child); }

    node(element) {
      const c = this.context;
      c.save();
      const matrix = element.transform?.baseVal.consolidate()?.matrix;
      if (matrix) c.transform(matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f);
      const clip = element.getAttribute("clip-path")?.match(/#([^)]+)\)/);
      if (clip) for (const path of document.getElementById(clip[1]).children) c.clip(new Path2D(path.getAttribute("d")));
      const draw = { path: this.path, text: this.text, g: this.children, a: this.children, use: this.use }[element.nodeName];
      if (draw) draw.call(this, element);
      c.restore();
    }

    use(element) {
      const target = document.getElementById(element.getAttribute("href").slice(1));
      if (target) this.node(target);
    }

    stroke(element, style, draw) {
      const c = this.context;
      const colour = colourOf(element, "stroke");
      if (!colour) return;
      c.strokeStyle = colour;
      c.globalAlpha = Number(style.strokeOpacity);
      c.lineWidth = parseFloat(style.strokeWidth);
      c.lineCap = style.strokeLinecap;
      c.lineJoin = style.strokeLinejoin;
      c.setLineDash(style.strokeDasharray === "none" ? [] : style.strokeDasharray.split(/[ ,]+/).map(parseFloat));
      draw();
      c.globalAlpha = 1;
    }

    path(element) {
      const c = this.context, style = getComputedStyle(element);
      const path = new Path2D(element.getAttribute("d"));
      const fill = colourOf(element, "fill");
      if (fill) {
        c.fillStyle = fill;
        c.globalAlpha = Number(style.fillOpacity);
        c.fill(path, style.fillRule);
        c.globalAlpha = 1;
      }
      this.stroke(element, style, () => c.stroke(path));
    }

    /** Runs follow one another from where the anchor puts the first. */
    text(element) {
      const c = this.context, own = getComputedStyle(element);
      const runs = [...element.childNodes].filter((node) => node.nodeName !== "title").map((node) => {
        const style = node.nodeType === Node.TEXT_NODE ? own : getComputedStyle(node);
        const font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${this.face}`;
        c.font = font;
        return { font, words: node.textContent, rise: Number(node.getAttribute?.("dy") ?? 0), width: c.measureText(node.textContent).width };
      });
      const whole = runs.reduce((sum, run) => sum + run.width, 0);
      let x = Number(element.getAttribute("x")) - ({ middle: whole / 2, end: whole }[own.textAnchor] ?? 0);
      let y = Number(element.getAttribute("y"));
      for (const run of runs) {
        c.font = run.font;
        y += run.rise;
        this.stroke(element, own, () => c.strokeText(run.words, x, y));
        c.fillStyle = colourOf(element, "fill");
        c.fillText(run.words, x, y);
        x += run.width;
      }
    }
  }

  const linesOf = (context, words) => {
    const lines = [""];
    for (const word of words.split(/[ \n]+/)) {
      const longer = lines.at(-1) ? lines.at(-1) + " " + word : word;
      if (context.measureText(longer).width <= width - 2 * margin) lines[lines.length - 1] = longer;
      else lines.push(word);
    }
    return lines;
  };

  /** Words around the drawing: each with its face and colour, measured before anything is drawn. */
  const around = (context, figure, face) => {
    const style = getComputedStyle(figure);
    const [ink, muted] = [style.getPropertyValue("--ink"), style.getPropertyValue("--muted")];
    const words = (selector) => [...figure.querySelectorAll(selector)].map((element) => element.textContent.trim()).filter(Boolean).join(" ");
    const line = (text, weight, size, colour) => {
      context.font = `${weight} ${size}px ${face}`;
      return { lines: text ? linesOf(context, text) : [], font: context.font, size, colour };
    };
    const where = document.querySelector("h1")?.textContent.trim() ?? "";
    return {
      above: [line(where, 700, 26, muted), line(words(".figure-title"), 900, 40, ink), line(words(".subtitle"), 400, 28, muted),
              line(words(".demonstration"), 700, 26, ink)],
      below: [line(words(".sources p"), 400, 24, muted), line(words(".cite"), 400, 24, muted)],
    };
  };
  const height = (texts) => texts.reduce((sum, text) => sum + text.lines.length * text.size * 1.35, 0);
  const write = (context, texts, from) => {
    let y = from;
    for (const text of texts) {
      context.font = text.font;
      context.fillStyle = text.colour;
      for (const line of text.lines) {
        y += text.size * 1.35;
        context.fillText(line, margin, y - text.size * 0.35);
      }
    }
    return y;
  };

  const paint = (figure) => {
    const drawing = figure.querySelector(".drawing-wide") ?? figure.querySelector(".drawing");
    const svg = drawing.querySelector("svg"), under = drawing.querySelector("img");
    const box = svg.viewBox.baseVal;
    const scale = Math.min((width - 2 * margin) / box.width, 4);
    const face = getComputedStyle(document.body).fontFamily;
    const canvas = document.createElement("canvas");
    const context = canvas.getContext("2d");
    const words = around(context, figure, face);
    canvas.width = width;
    canvas.height = Math.ceil(2 * margin + height(words.above) + box.height * scale + height(words.below) + 72);
    context.fillStyle = getComputedStyle(document.documentElement).getPropertyValue("--paper");
    context.fillRect(0, 0, canvas.width, canvas.height);
    const top = write(context, words.above, margin) + 36;
    context.save();
    context.translate(margin, top);
    context.scale(scale, scale);
    if (under) context.drawImage(under, 0, 0, box.width, box.height);
    new Painter(context, face).children(svg);
    context.restore();
    write(context, words.below, top + box.height * scale + 36);
    return canvas;
  };

  const save = (figure, name, status) => {
    const fail = () => { status.textContent = "Ce navigateur ne peut pas faire l’image depuis un disque : prenez le SVG."; };
    try {
      paint(figure).toBlob((blob) => {
        if (!blob) return fail();
        const link = document.createElement("a");
        link.href = URL.createObjectURL(blob);
        link.download = name;
        link.click();
        setTimeout(() => URL.revokeObjectURL(link.href), 10000);
        status.textContent = "Image prête.";
      });
    } catch {
      fail();
    }
  };

  for (const figure of figures) {
    const list = figure.querySelector(".downloads");
    if (list.querySelector(".png-file")) continue;
    const svg = list.querySelector(".svg-file");
    const button = svg.cloneNode(true);
    const item = document.createElement("li");
    const made = document.createElement("button");
    made.type = "button";
    made.className = "button";
    made.append(...button.childNodes);
    made.querySelector("span").firstChild.data = "PNG";
    const status = document.createElement("p");
    status.className = "visually-hidden";
    status.setAttribute("role", "status");
    const name = svg.getAttribute("href").split("/").pop().replace(/\.svg$/, ".png");
    made.addEventListener("click", () => document.fonts.ready.then(() => save(figure, name, status)));
    item.append(made, status);
    list.append(item);
  }
})();
