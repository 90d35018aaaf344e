var e=e=>(e??``).split(`
`).map(e=>e.trim()).filter(e=>e!==``);export{e as t};