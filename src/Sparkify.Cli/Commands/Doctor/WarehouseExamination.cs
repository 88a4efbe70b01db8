using Sparkify.Cli.Configuration;
using Sparkify.Health;
using Sparkify.Warehouse;

namespace Sparkify.Cli.Commands.Doctor;

/// <summary>Does the setting name a warehouse?</summary>
internal sealed class WarehouseExamination : IExamination
{
    private readonly Setting _setting;
    private readonly SparkifyException? _failure;

    /// <param name="setting">What is set.</param>
    /// <param name="parse">Reads it as an address.</param>
    public WarehouseExamination(Setting setting, Func<string, WarehouseAddress> parse)
    {
        _setting = setting;
        try
        {
            Address = parse(setting.Value ?? "");
        }
        catch (SparkifyException wrong)
        {
            _failure = wrong;
        }
    }

    public string Name => "warehouse";

    /// <summary>The warehouse; null if the setting names none.</summary>
    public WarehouseAddress? Address { get; }

    public Diagnosis Examine(CancellationToken cancellation)
    {
        return _failure is null
            ? Diagnosis.Pass($"{Password.Masked(Address!.ToString())} ({_setting.Origin})")
            : Diagnosis.Of(_failure) with
            {
                Finding = Password.Masked(_failure.Problem).TrimEnd('.') + $" ({_setting.Origin})",
                Remedy = Password.Masked(_failure.Remedy),
            };
    }
}
