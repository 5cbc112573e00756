using Konexio.SharedKernel;

namespace Konexio.Curriculum.Application.Listening;

/// <summary>What a listener cannot do must fail, so that it is tried again and then shown to an operator.</summary>
internal static class Heard
{
    public static void Demand(this Result result)
    {
        if (!result.Succeeded) throw new InvalidOperationException(result.Error!.Code);
    }

    public static T Demand<T>(this T? found, Error missing) where T : class => found ?? throw new InvalidOperationException(missing.Code);
}
