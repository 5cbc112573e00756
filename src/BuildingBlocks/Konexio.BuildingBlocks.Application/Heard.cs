using Konexio.SharedKernel;

namespace Konexio.BuildingBlocks.Application;

/// <summary>What a listener cannot do must fail, so that it is tried again and then shown to an operator.</summary>
public static class Heard
{
    public static void Demand(this Result result)
    {
        if (!result.Succeeded) throw new InvalidOperationException(result.Error!.Code);
    }

    public static T Demand<T>(this Result<T> result) => result.Succeeded ? result.Value : throw new InvalidOperationException(result.Errors[0].Code);

    public static T Demand<T>(this T? found, Error missing) where T : class => found ?? throw new InvalidOperationException(missing.Code);
}
