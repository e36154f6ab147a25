// What part of the picture is seen: the point in the middle, and pixels for each unit.
const camera = { x: 0, y: 0, k: 1 };
const size = { w: 1, h: 1 };
const toScreen = (x, y) => [(x - camera.x) * camera.k + size.w / 2, (y - camera.y) * camera.k + size.h / 2];
const toWorld = (x, y) => [(x - size.w / 2) / camera.k + camera.x, (y - size.h / 2) / camera.k + camera.y];

// The camera from which some nodes are seen, with room for their labels.
function cameraOver(list, largest) {
  if (!list.length) return { ...camera };
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const node of list) {
    left = Math.min(left, node.x); right = Math.max(right, node.x);
    top = Math.min(top, node.y); bottom = Math.max(bottom, node.y);
  }
  const k = Math.min((size.w - 150) / Math.max(1, right - left), (size.h - 110) / Math.max(1, bottom - top), largest);
  return { x: (left + right) / 2, y: (top + bottom) / 2 + 8 / Math.max(k, 0.02), k: Math.max(k, 0.002) };
}

function zoom(factor, x = size.w / 2, y = size.h / 2) {
  const [before, beside] = toWorld(x, y);
  camera.k = Math.min(8, Math.max(0.002, camera.k * factor));
  const [after, below] = toWorld(x, y);
  camera.x += before - after;
  camera.y += beside - below;
}
