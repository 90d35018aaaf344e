Redoc.init("/api/schema/", { disableSearch: true, nativeScrollbars: true }, document.getElementById("redoc"));
