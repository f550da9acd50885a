/**
 * A picture whose source does not say how large it is has no height until it comes, and then pushes away what is being
 * read. Each of these keeps the place of a photograph, for which most are near enough to stay in it; others take their
 * own once they are known. Without the script the page is the same, and moves.
 */
export const PICTURES_SCRIPT = `(() => {
for (const picture of document.querySelectorAll(".content [data-alone]:not([width][height])")) {
if (picture.complete) continue;
const frame = picture.dataset;
frame.framed = "";
picture.onerror = () => delete frame.framed;
picture.onload = () => {
const { naturalWidth, naturalHeight, clientWidth } = picture, shape = naturalWidth / naturalHeight;
if (naturalWidth < clientWidth || shape < 1.3 || shape > 1.85) delete frame.framed;
};
}
})();
`;
