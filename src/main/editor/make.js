// Elements of the page, in one call each.
export function make(tag, className, ...content) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...content);
  return element;
}

export function button(className, action, ...content) {
  const element = make('button', className, ...content);
  element.type = 'button';
  element.addEventListener('click', action);
  return element;
}
