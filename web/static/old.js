// Only browsers that know no modules run this: they cannot run the page either.
document.getElementById && document.addEventListener("DOMContentLoaded", function () {
  document.getElementById("failure").removeAttribute("hidden");
  document.getElementById("app").style.display = "none";
});
