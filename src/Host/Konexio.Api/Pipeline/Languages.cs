using Microsoft.AspNetCore.Localization;

namespace Konexio.Api.Pipeline;

/// <summary>French where nothing else is asked for; English on request (<c>Accept-Language</c>).</summary>
internal static class Languages
{
    public static void AddLanguages(this IServiceCollection services) => services.Configure<RequestLocalizationOptions>(options =>
    {
        options.SetDefaultCulture("fr").AddSupportedCultures("fr", "en").AddSupportedUICultures("fr", "en");
        options.RequestCultureProviders = [new AcceptLanguageHeaderRequestCultureProvider()];
    });
}
